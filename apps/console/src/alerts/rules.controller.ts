import type { alerts } from '@chokepoint/contracts/grpc';
import { Body, Controller, Delete, Get, HttpCode, Inject, Param, Post, Put } from '@nestjs/common';
import { ApiNoContentResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { alertRule, ruleChoices, rulePut, rulesView, testResult, type AlertRule, type RuleChoices, type RulePut, type RulesView, type TestResult } from '../contract/index.js';
import { Answers } from '../openapi/answers.js';
import { SERVICES, type Services } from '../services/connections.js';
import { NetworkReader } from '../services/network-reader.js';
import { allPages } from '@chokepoint/service/client';
import { NodeNames } from './node-names.js';
import { choicesOf } from './rule-choices.js';
import { inFieldsOfPut, ruleMessage, ruleOf } from './rule-message.js';

const PAGE = 1_000;
/** The receiver has its own time; the test answers with what came of it. */
const TEST_MS = 60_000;

@ApiTags('alerts')
@Controller('api/rules')
export class RulesController {
  constructor(
    private readonly nodes: NodeNames,
    private readonly networks: NetworkReader,
    @Inject(SERVICES) private readonly services: Services,
  ) {}

  @Get()
  @Answers('Every rule and what it has raised', rulesView)
  async list(): Promise<RulesView> {
    const [rules, nameOf] = await Promise.all([this.all(), this.nodes.names()]);
    return { rules: rules.map((rule) => ruleOf(rule, nameOf)) };
  }

  @Get('choices')
  @Answers('What rules can be about', ruleChoices)
  async choices(): Promise<RuleChoices> {
    const versions = await this.networks.list();
    return choicesOf(await Promise.all(versions.map(({ network, version }) => this.networks.read(network, version))));
  }

  @Put(':id')
  @Answers('Makes or changes a rule, and enables it unless it is put disabled; without a secret the one that is kept stays', alertRule)
  async put(@Param('id') id: string, @Body({ schema: rulePut }) body: RulePut): Promise<AlertRule> {
    const [answer, nameOf] = await Promise.all([this.services.alerts.putRule({ rule: ruleMessage(id, body) }).catch(throwInFieldsOfPut), this.nodes.names()]);
    return ruleOf(answer.rule!, nameOf);
  }

  @Delete(':id')
  @HttpCode(204)
  @ApiOperation({ summary: 'Removes a rule: what it holds raised is cleared, and no longer sent' })
  @ApiNoContentResponse()
  async delete(@Param('id') id: string): Promise<void> {
    await this.services.alerts.deleteRule({ id });
  }

  @Post(':id/test')
  @HttpCode(200)
  @Answers('Sends a signed test webhook once and tells what came back', testResult)
  async test(@Param('id') id: string): Promise<TestResult> {
    const { delivered, status, detail } = await this.services.alerts.testRule({ id }, { timeoutMs: TEST_MS });
    return { delivered, ...(typeof status === 'number' && { status }), detail };
  }

  private all(): Promise<alerts.Rule[]> {
    return allPages(
      (pageToken) => this.services.alerts.listRules({ pageSize: PAGE, pageToken }),
      ({ rules }) => rules,
    );
  }
}

function throwInFieldsOfPut(error: unknown): never {
  throw inFieldsOfPut(error);
}
