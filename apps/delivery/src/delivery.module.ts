import { createDeliveryClient } from '@chokepoint/database/delivery';
import { POOL } from '@chokepoint/service';
import { Module } from '@nestjs/common';
import { ImportDeliveriesController } from './import-deliveries/import-deliveries.controller.js';
import { DELIVERY_CLIENT, OrderStore } from './orders/order-store.js';
import { OrdersController } from './orders/orders.controller.js';
import { FactStore } from './take-deliveries/fact-store.js';
import { TakeDeliveriesController } from './take-deliveries/take-deliveries.controller.js';

/** Takes orders, receipts, cancellations and delays of vendors, one by one or by the file, and tells how orders stand. */
@Module({
  controllers: [TakeDeliveriesController, ImportDeliveriesController, OrdersController],
  providers: [FactStore, OrderStore, { provide: DELIVERY_CLIENT, inject: [POOL], useFactory: createDeliveryClient }],
})
export class DeliveryModule {}
