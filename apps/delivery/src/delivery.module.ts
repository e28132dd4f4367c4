import { createDeliveryClient } from '@chokepoint/database/delivery';
import { POOL } from '@chokepoint/service';
import { Module } from '@nestjs/common';
import { DelayStore } from './delays/delay-store.js';
import { DelaysController } from './delays/delays.controller.js';
import { ImportDeliveriesController } from './import-deliveries/import-deliveries.controller.js';
import { DELIVERY_CLIENT, OrderStore } from './orders/order-store.js';
import { OrdersController } from './orders/orders.controller.js';
import { FactStore } from './take-deliveries/fact-store.js';
import { TakeDeliveriesController } from './take-deliveries/take-deliveries.controller.js';

/** Takes orders, receipts, cancellations and delays of vendors, one by one or by the file, and tells how orders and delays stand. */
@Module({
  controllers: [TakeDeliveriesController, ImportDeliveriesController, OrdersController, DelaysController],
  providers: [FactStore, OrderStore, DelayStore, { provide: DELIVERY_CLIENT, inject: [POOL], useFactory: createDeliveryClient }],
})
export class DeliveryModule {}
